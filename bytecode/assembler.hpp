#pragma once
// A readable text form of modules, for tests and for looking at rare cases. One thing per line:
//
//   ; comment
//   text "source text"
//   variable counter const            ; module variable (const, function=NAME: hoisted)
//   request "./other.ts"              ; imported file
//   import 0 name local               ; request, exported name (* = namespace), local name
//   export variable counter 0         ; variable, import or star; exported name; index
//   type T number undefined class=C variable=0
//   keys K x y                        ; an object literal's key list
//   class C constructor=make base=B fields=x:T,y open nominal
//                                     ; a field's type, or `assigned`; statics=z:T
//   function main locals=2 async      ; parameters=1 length=1 required=1, flags; 0 is the body
//     capture local 0 cell initialised  ; local N, capture N or this; value or cell
//     position 12                     ; source position from here on
//   top:                              ; a label
//     Const 1.5                       ; operands by kind: numbers, "text", @symbol, names, labels
//     GetField "name"
//     LoopIfTrue top
//     handler catch top end target 0  ; kind, three labels, depth (finally_body: two labels)
//     byte 255                        ; a raw byte
//
// Wherever a name or index stands, `#7` is a raw 7: that is how tests write what must be refused.

#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "bytecode/module.hpp"

namespace heddle {

/// Does not verify. Errors: "line 3: there is no function 'mian'".
[[nodiscard]] Expected<Module, std::string> assemble(std::string_view text);

}  // namespace heddle
