#include "kiosk/rolls/xml.h"

#include "kiosk/rolls/sentences.h"

namespace kiosk::rolls {

namespace {

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

// Behind the end of the tag that begins at `at`; npos when it never ends.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = '\0';
  for (; at < xml.size(); ++at) {
    const char letter = xml[at];
    if (quote != '\0') {
      if (letter == quote) quote = '\0';
    } else if (letter == '"' || letter == '\'') {
      quote = letter;
    } else if (letter == '>') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

std::size_t behind(std::string_view xml, std::size_t at, std::string_view closing) {
  const auto found = xml.find(closing, at);
  return found == xml.npos ? xml.npos : found + closing.size();
}

}  // namespace

bool is_tame(std::string_view xml) {
  if (xml.find('\0') != xml.npos) return false;
  std::size_t depth = 0;
  std::size_t elements = 0;
  for (auto at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
    const auto rest = xml.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind(xml, at + 4, "-->");
    } else if (rest.starts_with("<![CDATA[")) {
      at = behind(xml, at, "]]>");
    } else if (rest.starts_with("<?")) {
      at = behind(xml, at, "?>");
    } else if (rest.starts_with("<!")) {
      return false;  // a document type, which is where entities are declared
    } else {
      const bool closes = rest.starts_with("</");
      at = end_of_tag(xml, at);
      if (at == xml.npos) return false;
      if (closes) {
        if (depth == 0) return false;
        --depth;
      } else {
        if (++elements > most_xml_elements) return false;
        if (xml[at - 2] != '/' && ++depth > most_xml_depth) return false;
      }
    }
    if (at == xml.npos) return false;
  }
  return depth == 0 && elements > 0;
}

package::Outcome<pugi::xml_document> parse_xml(std::string_view xml) {
  if (!is_tame(xml)) return package::refuse(sentences::forbidden_markup);
  pugi::xml_document document;
  constexpr unsigned how = (pugi::parse_default | pugi::parse_ws_pcdata_single);
  const auto parsed = document.load_buffer(xml.data(), xml.size(), how, pugi::encoding_utf8);
  if (!parsed) return package::refuse(sentences::damaged_workbook);
  return document;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const auto child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const auto attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == name) return attribute.value();
  }
  return {};
}

}  // namespace kiosk::rolls
