#pragma once
// docs/forged-faults.md, written from the table of faults.

#include <string>

namespace crypto::belenios::forge {

std::string forged_page();

}  // namespace crypto::belenios::forge
