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
