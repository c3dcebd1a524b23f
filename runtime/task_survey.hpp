#pragma once
// runtime/task_survey.hpp -- what the tasks of a context are doing: for hosts, for people, and for the report of a deadlock.

#include <cstddef>
#include <functional>
#include <string>

#include "heddle/task_info.hpp"

namespace heddle {

class HostStay;
struct Task;

/// Those that `wanted` takes, which is asked about tasks that are not at end. While all others are stopped.
[[nodiscard]] TaskSurvey survey_tasks(HostStay& stay,
                                      const std::function<bool(const Task&)>& wanted,
                                      std::size_t limit);

/// What a person reads of it. Tasks that do the same at the same place share an entry.
[[nodiscard]] std::string task_report(const TaskSurvey& survey, const std::string& context);

}  // namespace heddle
