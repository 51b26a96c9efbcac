#pragma once
// XML of a workbook: looked over before a parser sees it, so that depth and size are bounded and no
// entity is ever declared. Names are compared without their prefix.

#include <string_view>

#include <pugixml.hpp>

#include "kiosk/package/refusal.h"

namespace kiosk::rolls {

inline constexpr std::size_t most_xml_depth = 64;
inline constexpr std::size_t most_xml_elements = 2'000'000;

// Balanced, no document type, within the bounds.
bool is_tame(std::string_view xml);
package::Outcome<pugi::xml_document> parse_xml(std::string_view xml);

std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
// By local name: r:id of any prefix.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

}  // namespace kiosk::rolls
