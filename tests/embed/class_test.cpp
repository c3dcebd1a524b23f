// tests/embed/class_test.cpp -- classes that a host registers, and those it finds (heddle/class.hpp).
#include <atomic>
#include <cmath>
#include <thread>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

ClassDefinition point_class() {
  return ClassDefinition("Point")
      .field("x", 0)
      .field("y", 0)
      .constructor([](ObjectRef self, double x, double y) -> Result<HostValue> {
        if (const auto set = self.set("x", x); !set) return set.error();
        if (const auto set = self.set("y", y); !set) return set.error();
        return HostValue();
      })
      .method("norm",
              [](ObjectRef self) {
                return std::hypot(self.get("x").value().as_number(),
                                  self.get("y").value().as_number());
              })
      .method("scaled", [](ObjectRef self, double factor) {
        return self.get("x").value().as_number() * factor;
      });
}

struct ClassFixture : EmbedFixture {
  ClassFixture() { expect(classes.register_class(point_class())); }
  ClassRegistry classes = vm->default_context().classes();
};

TEST_CASE_METHOD(ClassFixture, "scripts make instances of a class of the host", "[embed][class]") {
  CHECK(run("const p = new Point(3, 4); p.norm()") == "5");
  CHECK(run("p") == "Point { x: 3, y: 4 }");
  CHECK(run("p.x = 6; p.y = 8; p.norm() + p.scaled(2)") == "22");
  CHECK(run("p instanceof Point") == "true");
  CHECK(run("(p as any).z = 1") == "error: TypeError: 'z' is no field of class Point [HD2101]");
}

TEST_CASE_METHOD(ClassFixture, "a script's class extends one of the host", "[embed][class]") {
  CHECK(run("class Named extends Point {\n"
            "  constructor(public name: string) { super(5, 12); }\n"
            "  norm(): number { return super.norm() + 1; }\n"
            "}\n"
            "const n = new Named('n'); n.norm()") == "14");
  CHECK(run("n") == "Named { x: 5, y: 12, name: 'n' }");
  CHECK(run("n instanceof Point") == "true");
}

TEST_CASE_METHOD(ClassFixture,
                 "wrong calls of a class of the host are errors that say what is wrong",
                 "[embed][class]") {
  CHECK(run("(Point as any)(1, 2)") ==
        "error: TypeError: Class constructor Point cannot be invoked without 'new'");
  CHECK(run("new (Point as any)(1)") == "error: TypeError: new Point needs 2 arguments, found 1");
  CHECK(run("new (Point as any)(1, 'b')") ==
        "error: TypeError: new Point: argument 2 must be of type number, found string");
  CHECK(run("(new Point(1, 2) as any).scaled('f')") ==
        "error: TypeError: Point.scaled: argument 1 must be of type number, found string");
  CHECK(run("const norm: any = new Point(1, 2).norm; norm.call({ x: 1, y: 1 })") ==
        "error: TypeError: Point.norm called on #<Object>");
}

TEST_CASE_METHOD(ClassFixture, "a name has one class for the registry's life",
                 "[embed][class][R1]") {
  const auto again = classes.register_class(ClassDefinition("Point"));
  REQUIRE_FALSE(again);
  CHECK(again.error().code == Errc::InvalidArgument);
  CHECK(again.error().message == "class Point: is registered already");
  CHECK(run("new Point(3, 4).norm()") == "5");
  const auto twice = classes.register_class(
      ClassDefinition("Twice").field("a").method("a", [](ObjectRef) { return 1; }));
  REQUIRE_FALSE(twice);
  CHECK(twice.error().message == "class Twice: two members have one name");
}

TEST_CASE_METHOD(ClassFixture, "a registered class stays when a script hides its name",
                 "[embed][class][R2]") {
  const ObjectRef before = expect(classes.get_class("Point"));
  CHECK(run("class Point { shadow = 1; }\nnew Point().shadow") == "1");
  CHECK(expect(classes.get_class("Point")) == before);
  CHECK(expect(classes.create_instance("Point", std::vector<HostValue>{3, 4})).text() ==
        "Point { x: 3, y: 4 }");
}

TEST_CASE_METHOD(ClassFixture, "a host makes instances", "[embed][class]") {
  const ObjectRef point = expect(classes.create_instance("Point", std::vector<HostValue>{6, 8}));
  expect(vm->default_context().set_global("given", point));
  CHECK(run("(given as Point).norm()") == "10");
  run("class Counter { n: number; constructor(start: number) { this.n = start; }\n"
      "  get next(): number { return ++this.n; } }");
  const ObjectRef counter = expect(classes.create_instance("Counter", std::vector<HostValue>{41}));
  CHECK(counter.text() == "Counter { n: 41 }");
  run("class Picky { constructor() { throw new Error('no'); } }");
  const auto failed = classes.create_instance("Picky");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message == "Error: no");
  CHECK(classes.create_instance("Nobody").error().code == Errc::NotFound);
  CHECK(classes.create_instance("Point").error().message ==
        "TypeError: new Point needs 2 arguments, found 0");
}

TEST_CASE_METHOD(ClassFixture, "a native makes instances of a class of the host",
                 "[embed][class]") {
  Context context = vm->default_context();
  expect(context.define("pointAt", [context](double x, double y) -> Result<HostValue> {
    auto made = context.classes().create_instance("Point", std::vector<HostValue>{x, y});
    if (!made) return made.error();
    return HostValue(made.value());
  }));
  CHECK(run("pointAt(8, 6).norm()") == "10");
  context.close();
}

TEST_CASE_METHOD(ClassFixture, "a vtable names what instances answer to, and who says so",
                 "[embed][class]") {
  run("class Base { a(): number { return 1; } get b(): number { return 2; } set b(v: number) {} }\n"
      "class Derived extends Base { a(): number { return 3; } static s(): void {} #p(): void {} }");
  std::string shown;
  for (const VtableEntry& entry : expect(classes.get_vtable("Derived"))) {
    if (entry.owner == "Object") continue;
    constexpr const char* kKinds[] = {"method", "getter", "setter"};
    shown += entry.owner + "." + entry.name + " " + kKinds[static_cast<int>(entry.kind)] + "\n";
  }
  CHECK(shown == "Derived.a method\nBase.b getter\nBase.b setter\n");
  bool has_norm = false;
  for (const VtableEntry& entry : expect(classes.get_vtable("Point")))
    has_norm |= entry.name == "norm" && entry.owner == "Point" && entry.function.is_function();
  CHECK(has_norm);
  CHECK(classes.get_vtable("Nobody").error().code == Errc::NotFound);
}

TEST_CASE_METHOD(ClassFixture, "a field's first value may be an object of the context",
                 "[embed][class][leaks]") {
  Context other = expect(vm->create_context());
  const HostValue shared = expect(other.create_array());
  expect(other.classes().register_class(ClassDefinition("Holder").field("list", shared)));
  CHECK(shown(other.run_code("new Holder().list.push(1); new Holder().list.length")) == "1");
  other.close();  // or the class would keep the context, and that the class
}

TEST_CASE_METHOD(ClassFixture, "contexts have classes of their own", "[embed][class]") {
  const Context other = expect(vm->create_context());
  CHECK(other.classes().get_class("Point").error().code == Errc::NotFound);
  expect(other.classes().register_class(ClassDefinition("Point").field("only", 1)));
  CHECK(expect(other.classes().create_instance("Point")).text() == "Point { only: 1 }");
  CHECK(run("new Point(3, 4).norm()") == "5");
}

TEST_CASE_METHOD(ClassFixture, "the registries may be asked from any thread",
                 "[embed][class][threads]") {
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      const std::string name = "Class" + std::to_string(i);
      ContextOptions options;
      options.name = name;
      const Context own = vm->create_context(options).value();
      for (int round = 0; round < 20; ++round) {
        const std::vector<HostValue> sides{3, 4};
        const auto point = classes.create_instance("Point", sides);
        const bool registers = round == 0;
        if (registers && !classes.register_class(ClassDefinition(name).field("n", i))) ++wrong;
        const auto made = classes.create_instance(name);
        if (!point || !made || made.value().get("n").value().as_number() != i) ++wrong;
        if (vm->find_context(name).value().id() != own.id() || vm->contexts().size() < 2) ++wrong;
        if (!classes.get_vtable("Point")) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  CHECK(vm->contexts().size() == 1);
}

}  // namespace
}  // namespace heddle
