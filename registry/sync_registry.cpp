#include "registry/sync_registry.hpp"

namespace heddle {

bool SyncRegistry::add(const SyncKind& kind) {
  if (find(kind.kind) != nullptr || find(kind.name) != nullptr) return false;  // S1
  kinds_.push_back(kind);
  return true;
}

const SyncKind* SyncRegistry::find(CellKind kind) const {
  for (const SyncKind& known : kinds_) {
    if (known.kind == kind) return &known;
  }
  return nullptr;
}

const SyncKind* SyncRegistry::find(std::string_view name) const {
  for (const SyncKind& known : kinds_) {
    if (known.name == name) return &known;
  }
  return nullptr;
}

}  // namespace heddle
