#pragma once
// What an event makes of the desk's model. Pure: the same model and event give the same, and what
// has to be done outside is handed back. While the worker writes something nothing else is begun.

#include <vector>

#include "kiosk/desk/effect.h"

namespace kiosk::desk {

std::vector<Effect> update(Model& model, Event&& event);

// Private to this room: the parts of update.
namespace steps {
using Effects = std::vector<Effect>;
Effects open_page(Model& model, Page page);
Effects turn_page(Model& model, bool forward);
void stay_on_pages(Model& model);  // after lists have become shorter
Page page_before(FormKind kind);   // from which a form is opened, and to which it leads back
Page page_before(const Form& form);
void toggle_search(Model& model);  // of the list on this page
void search(Model& model, std::string text);
Effects plan_acted(Model& model, Event& event);  // events of the plan's pages and forms
// The form's fields are right one by one; whether the plan takes them. True when it does.
bool plan_takes(Model& model);
// Where a form of the preparation was opened: the list of stations, or the open one.
Page page_left(const Model& model);
// At a station's page, of a person and of the worker; nothing when it is somebody else's event.
std::optional<Effects> at_station(Model& model, Event& event);
std::optional<Effects> from_station(Model& model, Event& event);
Effects after_name(Model& model);
void leave_station_work(Model& model);
Effects watch_files(Model& model);
void tell_of_unheeded(Model& model, bool held);
Effects want_form(Model& model, const FormWanted& wanted);
Effects open_purge(Model& model, commune::PurgePreview preview);
// A word when this step asks for more than that its fields are written.
std::optional<Word> objection(const Model& model);
Effects next_step(Model& model);
Effects back(Model& model);
Effects send(Model& model);
void edit(Model& model, std::string text);
Effects import(Model& model);
Effects import(Model& model, std::vector<std::filesystem::path> paths);
Effects export_reports(Model& model);
Effects tick(Model& model, std::int64_t now);
void arrive(Model& model, Arrived arrived);
}  // namespace steps

}  // namespace kiosk::desk
