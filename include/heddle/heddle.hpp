#pragma once
// heddle/heddle.hpp -- everything a host includes.

#include "heddle/result.hpp"
#include "heddle/vm.hpp"
