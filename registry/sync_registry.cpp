#include "registry/sync_registry.hpp"

namespace heddle {

bool SyncRegistry::add(const SyncKind& kind) {
  if (find(kind.klass) != nullptr || find(kind.name) != nullptr) return false;  // S1
  kinds_.push_back(kind);
  return true;
}

const SyncKind* SyncRegistry::find(const ClassDescriptor* klass) const {
  for (const SyncKind& known : kinds_) {
    if (known.klass == klass) return &known;
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
