// builtins/semaphores.cpp -- classes Semaphore and Barrier of module "heddle".

#include "builtins/sync_class.hpp"
#include "interpreter/barrier.hpp"
#include "interpreter/semaphore.hpp"

namespace heddle {
namespace {

constexpr double kMost = 0x7fff'ffff;

Value construct_semaphore(NativeCall& call) {
  if (!is_construction(call, Semaphore::kName)) return signal::kException;
  const std::int64_t permits = count_argument(call, "The permits of a Semaphore", 0, kMost);
  if (permits < 0) return signal::kException;
  static_cast<Semaphore&>(*call.self.as_object()).free = static_cast<std::uint32_t>(permits);
  return call.self;
}

Value construct_barrier(NativeCall& call) {
  if (!is_construction(call, Barrier::kName)) return signal::kException;
  const std::int64_t parties = count_argument(call, "The parties of a Barrier", 1, kMost);
  if (parties < 0) return signal::kException;
  static_cast<Barrier&>(*call.self.as_object()).parties = static_cast<std::uint32_t>(parties);
  return call.self;
}

}  // namespace

void install_semaphores(Builder& builder) {
  SyncKind semaphore = sync_kind<Semaphore>(Semaphore::kName);
  semaphore.leave = leave_semaphore;
  const NativeRow of_semaphore[] = {{"acquire", 0x0a41, 0, sync_method<Semaphore, acquire>},
                                    {"tryAcquire", 0x0a42, 0, sync_method<Semaphore, try_acquire>},
                                    {"release", 0x0a43, 0, sync_method<Semaphore, release>}};
  builder.add_methods(define_sync_class(builder, semaphore, {"", 0x0a40, 1, construct_semaphore}),
                      of_semaphore);
  SyncKind barrier = sync_kind<Barrier>(Barrier::kName);
  barrier.leave = leave_barrier;
  const NativeRow of_barrier[] = {{"wait", 0x0a49, 0, sync_method<Barrier, wait_at>}};
  builder.add_methods(define_sync_class(builder, barrier, {"", 0x0a48, 1, construct_barrier}),
                      of_barrier);
}

}  // namespace heddle
