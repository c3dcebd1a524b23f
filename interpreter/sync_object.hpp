#pragma once
// interpreter/sync_object.hpp -- what the objects of module "heddle" that tasks share begin with: their kind says the rest
// (registry/sync_registry.hpp). A new one is a struct here in interpreter/, and an entry that builtins/ makes with its class.

#include <new>

#include "heap/marker.hpp"
#include "heap/object.hpp"
#include "registry/sync_registry.hpp"

namespace heddle {

struct SyncObject : Object {
  const SyncKind* const sync;
  SyncObject(const SyncKind& kind, std::uint32_t shape_id)
      : Object(CellKind::Sync, shape_id), sync(&kind) {}
};

/// The part of SyncKind that follows from the type T, which has trace(Marker&).
template <typename T>
[[nodiscard]] SyncKind sync_kind(std::string_view name) {
  return {
      .name = name,
      .type = &T::kName,
      .bytes = sizeof(T),
      .create = [](void* cell, const SyncKind& kind, std::uint32_t shape) -> SyncObject* {
        return new (cell) T(kind, shape);
      },
      .trace = [](SyncObject& object, Marker& marker) { static_cast<T&>(object).trace(marker); }};
}

/// Whether it is a T.
template <typename T>
[[nodiscard]] bool is_a(const SyncObject& object) {
  return object.sync->type == &T::kName;
}

}  // namespace heddle
