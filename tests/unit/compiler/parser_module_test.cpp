// tests/unit/compiler/parser_module_test.cpp -- import and export.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("imports of every form are read", "[compiler][parser][module]") {
  CHECK(tree("import 'm'") == "(import \"m\")");
  CHECK(tree("import a from 'm'") == "(import \"m\" a)");
  CHECK(tree("import * as a from 'm'") == "(import \"m\" (* a))");
  CHECK(tree("import a, {b, c as d, default as e, 'f g' as h} from 'm'") ==
        "(import \"m\" a (b b) (c d) (default e) (f g h))");
}

TEST_CASE("type-only imports are told from names", "[compiler][parser][module]") {
  CHECK(tree("import type {A} from 'm'") == "(import-type \"m\" (A A))");
  CHECK(tree("import type A from 'm'") == "(import-type \"m\" A)");
  CHECK(tree("import type from 'm'") == "(import \"m\" type)");
  CHECK(tree("import type from from 'm'") == "(import-type \"m\" from)");
  CHECK(tree("import {type A, type as b, type as as c, type, type as} from 'm'") ==
        "(import \"m\" (type A A) (type b) (type as c) (type type) (type as as))");
}

TEST_CASE("exports of every form are read", "[compiler][parser][module]") {
  CHECK(tree("export const a = 1") == "(export (const (a 1)))");
  CHECK(tree("let a, b; export {a, b as c}") == "(let (a) (b))\n(export-named (a a) (b c))");
  CHECK(tree("export {a as default, type B} from 'm'") ==
        "(export-named \"m\" (a default) (type B B))");
  CHECK(tree("export * from 'm'; export * as ns from 'm'") ==
        "(export-all \"m\")\n(export-all \"m\" ns)");
  CHECK(tree("export default a + 1") == "(export-default (+ a 1))");
  CHECK(tree("export default class {}") == "(export-default (class))");
  CHECK(tree("export default async () => 1") == "(export-default (async => () 1))");
  CHECK(tree("export default abstract class A {}") == "(export-default (abstract-class A))");
  CHECK(tree("export type {A} from 'm'; export interface B {}") ==
        "(export-type \"m\" (A A))\n(export (interface B))");
}

TEST_CASE("a file with import or export is a module", "[compiler][parser][module]") {
  CHECK(Parsed("export {}").program->is_module);
  CHECK(Parsed("import 'm'").program->is_module);
  CHECK_FALSE(Parsed("let a").program->is_module);
}

TEST_CASE("exporting only a type leaves no value", "[compiler][parser][module]") {
  CHECK(tree("interface A {} export {A}") == "(interface A)\n(export-named (type A A))");
}

TEST_CASE("exports are unique and declared", "[compiler][parser][module]") {
  CHECK(message("export const a = 1; let b; export {b as a}") == "'a' is exported twice");
  CHECK(errors("export default 1; export default 2") == "HD1302@1:26");
  CHECK(errors("export {a}") == "HD1303@1:9");
  CHECK(errors("export {a}; let a") == "");
  CHECK(errors("{ let a } export {a}") == "HD1303@1:19");
}

TEST_CASE("import and export stand at the top level", "[compiler][parser][module]") {
  CHECK(errors("{ import 'm' }") == "HD1301@1:3");
  CHECK(errors("function f() { export const a = 1 }") == "HD1301@1:16");
  CHECK(errors("if (a) import 'm'") == "HD1301@1:8");
}

TEST_CASE("forms that are not supported say what to write", "[compiler][parser][module]") {
  CHECK(errors("import a = require('m')") == "HD1304@1:8");
  CHECK(errors("export = a") == "HD1305@1:8");
  CHECK(errors("import a from 'm' with {type: 'json'}") == "HD1508@1:19");
  CHECK(errors("export default let a = 1") == "HD1139@1:16");
  CHECK(errors("export a") == "HD1138@1:8");
  CHECK(errors("export using a = b") == "HD1141@1:8");
}
