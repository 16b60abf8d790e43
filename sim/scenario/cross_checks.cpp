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
      if (lever.card().kind != models::LeverKind::sessions || refused(lever)) continue;
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
    return lever && !refused(*lever) ? &levers_.settings[*lever] : nullptr;
  }

  /// What was refused has been told and stands for nothing.
  bool refused(const models::Lever& lever) const {
    return levers_.refused.contains(lever.card().path);
  }

  /// Where one of the two is set, in the scenario's own file rather than in one it extends.
  Place place(const std::string& path, const std::string& other) const {
    const Place* found = nullptr;
    for (const auto& wanted : {path, other}) {
      const auto set = levers_.places.find(wanted);
      if (set == levers_.places.end()) continue;
      if (set->second.file == file_.file) return set->second;
      if (!found) found = &set->second;
    }
    return found ? *found : file_;
  }

  const LeverSection& levers_;
  const Place& file_;
  Problems& problems_;
};

/// A share of objections is given instead of the base it is solved for, not beside it.
void one_base_of_objections(const ParameterSection& parameters, Problems& problems) {
  const std::string base_name = "objections.base", share_name = "objections.list_share";
  const auto* base = models::find_parameter(base_name);
  if (!base || !parameters.named.contains(base_name) || !parameters.named.contains(share_name))
    return;
  if (parameters.values[*base] == base->card().baseline[0]) return;
  problems.add(parameters.places.at(base_name), "parameters." + base_name,
               "the base is given beside parameters." + share_name + ", which decides it",
               "one of the two");
}

}  // namespace

void cross_check(const LeverSection& levers, const ParameterSection& parameters, const Place& file,
                 Problems& problems) {
  CrossCheck check(levers, file, problems);
  check.sessions_exist();
  check.nobody_speaks_in_no_time();
  one_base_of_objections(parameters, problems);
}

}  // namespace plenary::sim
