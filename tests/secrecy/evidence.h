#pragma once
// Everything a thief could compare with the order of casting, taken from one election's artefacts
// into the statistics; and what must hold exactly.

#include <string>
#include <vector>

#include "order_statistics.h"
#include "small_election.h"

namespace secrecy {

void collect(const Artefacts& artefacts, const kiosk::store::StoreKey& key,
             OrderStatistics& statistics);

// What is not a matter of chance; empty when all holds: the rollback journal is empty between
// casts, and the journal's line of a cast is its number and nothing else.
std::string broken_rule(const Artefacts& artefacts);

}  // namespace secrecy
