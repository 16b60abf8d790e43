#include "sim/scenario/cross_checks.hpp"

#include <fmt/format.h>

namespace plenary::sim {
namespace {

/// Looks levers up by path. A check whose levers do not exist does not apply.
class CrossCheck {
 public:
  CrossCheck(const LeverSection& levers, const Place& file, Problems& problems)
      : levers_(levers), file_(file), problems_(problems) {}

  void sessions_exist() {
    const auto* count = value("process.sessions");
    if (!count) return;
    for (const auto& lever : models::levers()) {
      if (lever.card().kind != models::LeverKind::sessions) continue;
      const auto& named = levers_.settings[lever].sessions;
      if (!named.empty() && named.back() > count->number)
        problems_.add(
            place(lever.card().path, "process.sessions"), lever.card().path,
            fmt::format("session {} does not exist", named.back()),
            fmt::format("sessions up to {}, the value of process.sessions", count->number));
    }
  }

  void nobody_speaks_in_no_time() {
    const std::string share_path = "modality.voice.slot_share";
    const auto* speaking = value("modality.voice.speaking");
    const auto* share = value(share_path);
    if (!speaking || !share || speaking->word != "none" || share->number == 0) return;
    problems_.add(place(share_path, "modality.voice.speaking"), share_path,
                  fmt::format("a share of {} is set aside although "
                              "modality.voice.speaking is \"none\"",
                              share->number),
                  "0 where nobody speaks");
  }

 private:
  const models::LeverValue* value(const std::string& path) const {
    const auto* lever = models::find_lever(path);
    return lever ? &levers_.settings[*lever] : nullptr;
  }

  /// Where the one lever is set, else where the other is.
  Place place(const std::string& path, const std::string& other) const {
    for (const auto& wanted : {path, other})
      if (const auto found = levers_.places.find(wanted); found != levers_.places.end())
        return found->second;
    return file_;
  }

  const LeverSection& levers_;
  const Place& file_;
  Problems& problems_;
};

}  // namespace

void cross_check(const LeverSection& levers, const Place& file, Problems& problems) {
  CrossCheck check(levers, file, problems);
  check.sessions_exist();
  check.nobody_speaks_in_no_time();
}

}  // namespace plenary::sim
