#pragma once
// interpreter/fixed_shape.hpp -- the shapes that are there before any class of a script.

#include <cstdint>

namespace heddle {

/// Fixed shape ids of the kinds whose shape never changes.
enum FixedShape : std::uint32_t {
  kNoShape,
  kArrayShape,
  kFunctionShape,
  kNativeFunctionShape,
  kBoundFunctionShape,
  kPromiseShape,
  kTaskShape,
  kMapShape,
  kSetShape,
  kIteratorShape,
  kClaimShape,
  kNamespaceShape,
  kFixedShapeCount,
};

}  // namespace heddle
