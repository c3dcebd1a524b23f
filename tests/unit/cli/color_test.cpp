#include "cli/color.hpp"

#include <catch2/catch.hpp>

using heddle::cli::ColorChoice;
using heddle::cli::wants_color;

TEST_CASE("an explicit choice of colour wins over everything", "[cli]") {
  CHECK(wants_color(ColorChoice::Always, {.no_color = "1", .term = "dumb"}));
  CHECK_FALSE(wants_color(ColorChoice::Never, {.is_terminal = true, .clicolor_force = "1"}));
}

TEST_CASE("left to itself colour is for terminals", "[cli]") {
  CHECK(wants_color(ColorChoice::Auto, {.is_terminal = true, .term = "xterm"}));
  CHECK(wants_color(ColorChoice::Auto, {.is_terminal = true}));
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.is_terminal = false, .term = "xterm"}));
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.is_terminal = true, .term = "dumb"}));
}

TEST_CASE("NO_COLOR counts unless it is empty and beats CLICOLOR_FORCE", "[cli]") {
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.is_terminal = true, .no_color = "1"}));
  CHECK(wants_color(ColorChoice::Auto, {.is_terminal = true, .no_color = ""}));
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.no_color = "1", .clicolor_force = "1"}));
}

TEST_CASE("CLICOLOR_FORCE colours what is no terminal unless it is empty or 0", "[cli]") {
  CHECK(wants_color(ColorChoice::Auto, {.clicolor_force = "1", .term = "dumb"}));
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.clicolor_force = "0"}));
  CHECK_FALSE(wants_color(ColorChoice::Auto, {.clicolor_force = ""}));
}
