// heddle types and init: what an editor needs to check scripts.

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "cli/type_files.hpp"

namespace heddle::cli {

namespace {

namespace fs = std::filesystem;

Unexpected<Failure> refuse_init(std::string message) {
  return Unexpected{Failure{std::move(message), ExitCode::Usage}};
}

/// A file that init writes, and what stands in its place.
struct ProjectFile {
  enum class Place { Free, Same, Taken };

  std::string path;
  std::string_view text;
  Place place = Place::Free;
};

ProjectFile::Place look_at(const ProjectFile& file) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(file.path, ignored))) return ProjectFile::Place::Free;
  if (!fs::is_regular_file(file.path, ignored)) return ProjectFile::Place::Taken;
  std::ifstream stream(file.path, std::ios::binary);
  const std::string found(std::istreambuf_iterator<char>(stream), {});
  return found == file.text ? ProjectFile::Place::Same : ProjectFile::Place::Taken;
}

std::array<ProjectFile, 2> files_of(const std::string& folder) {
  const auto path = [&folder](const char* name) {
    return folder == "." ? std::string(name) : (fs::path(folder) / name).string();
  };
  std::array files{ProjectFile{path("tsconfig.json"), kProjectSettings},
                   ProjectFile{path("heddle.d.ts"), kDeclarations}};
  for (ProjectFile& file : files) file.place = look_at(file);
  return files;
}

/// Errors: Usage (`folder` is something else, or cannot be made).
Expected<void, Failure> make_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (fs::is_directory(folder)) return {};
  return refuse_init(fmt::format("cannot make the folder '{}': {}", folder,
                                 error ? error.message() : std::strerror(ENOTDIR)));
}

/// What was done, a line for each file; nothing is written if one may not be.
Expected<std::string, Failure> initialize(const InitCommand& command) {
  if (const auto made = make_folder(command.folder); !made) return Unexpected{made.error()};
  const auto files = files_of(command.folder);
  for (const ProjectFile& file : files) {
    if (file.place != ProjectFile::Place::Taken || command.replaces_files) continue;
    return refuse_init(fmt::format(
        "'{}' is there already and is another; nothing is written (--force replaces it)",
        file.path));
  }
  std::string done;
  for (const ProjectFile& file : files) {
    if (file.place != ProjectFile::Place::Same) {
      if (const auto written = write_output(file.path, file.text); !written)
        return Unexpected{written.error()};
    }
    constexpr std::array<std::string_view, 3> kDone{"wrote", "unchanged:", "replaced"};
    done += fmt::format("{} {}\n", kDone[static_cast<std::size_t>(file.place)], file.path);
  }
  return done;
}

int print_text(const Expected<std::string, Failure>& text) {
  if (!text) return report(text.error(), Colors::Off);
  const auto written = write_stdout(*text);
  if (!written) return report(written.error(), Colors::Off);
  return static_cast<int>(ExitCode::Ok);
}

}  // namespace

int execute(const TypesCommand& /*command*/) { return print_text(std::string(kDeclarations)); }

int execute(const InitCommand& command) { return print_text(initialize(command)); }

}  // namespace heddle::cli
