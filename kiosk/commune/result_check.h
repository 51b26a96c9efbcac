#pragma once
// Is this envelope the result of the station it names? Judged against the package the commune made,
// never against what the envelope says about itself. Private to this room.

#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "kiosk/commune/documents.h"
#include "kiosk/commune/reason.h"
#include "kiosk/election/outcome.h"
#include "sync/envelope.h"

namespace kiosk::commune {

// The reason, and in words what exactly is wrong where the reason alone does not say it.
struct Fault {
  Fault(Reason fault) : reason(fault) {}
  Fault(Reason fault, std::string words) : reason(fault), detail(std::move(words)) {}
  Reason reason;
  std::string detail;
};

template <class T>
using Judged = tl::expected<T, Fault>;

// The signature, the device and the sequence have been checked by the caller. The figures of the
// answer are the recomputed ones.
Judged<election::ResultFile> check_result(const sync::Envelope& envelope,
                                          const StoredPackage& package);

}  // namespace kiosk::commune
