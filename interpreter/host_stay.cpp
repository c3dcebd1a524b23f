#include "interpreter/host_stay.hpp"

namespace heddle {

/// The allocator is the occupant's: another thread had the old one's.
HostSeat* HostStay::new_seat(Realm& realm, Occupant& occupant, HostSeat* old) {
  auto* const seat = new HostSeat(realm, *occupant.allocator);
  if (old != nullptr) seat->call = old->call;
  delete old;
  return seat;
}

void HostStay::drop(Realm& realm, HostSeat* seat) {
  if (seat->call != nullptr) realm.release_run(*seat->call);
  delete seat;
}

}  // namespace heddle
