#include "registry/native_registry.hpp"

namespace heddle {

bool NativeRegistry::add(const NativeInfo& info) {
  auto& page = pages_[info.id / kPage];
  if (!page) page = std::make_unique<std::array<NativeInfo, kPage>>();
  NativeInfo& entry = (*page)[info.id % kPage];
  if (entry.code != nullptr) return false;  // N1
  entry = info;
  return true;
}

const NativeInfo* NativeRegistry::find(std::uint16_t id) const {
  const auto& page = pages_[id / kPage];
  if (!page) return nullptr;
  const NativeInfo& entry = (*page)[id % kPage];
  return entry.code == nullptr ? nullptr : &entry;
}

}  // namespace heddle
