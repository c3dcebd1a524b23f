#pragma once
// heddle/heddle.hpp -- everything a host includes.

#include "heddle/class.hpp"
#include "heddle/context.hpp"
#include "heddle/function.hpp"
#include "heddle/native.hpp"
#include "heddle/result.hpp"
#include "heddle/value.hpp"
#include "heddle/vm.hpp"
