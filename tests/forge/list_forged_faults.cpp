// Prints docs/forged-faults.md.

#include <cstdio>

#include "forged_page.h"

int main() { std::fputs(crypto::belenios::forge::forged_page().c_str(), stdout); }
