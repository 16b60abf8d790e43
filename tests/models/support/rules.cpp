#include "tests/models/support/rules.hpp"

#include <stdexcept>

namespace plenary::models::testing {
namespace {

const Lever& lever(const std::string& path) {
  const Lever* found = find_lever(path);
  if (!found) throw std::runtime_error("no lever " + path);
  return *found;
}

}  // namespace

Rules Rules::choose(const std::string& path, const std::string& word) const {
  Rules next = *this;
  next.settings_.set(lever(path), models::choose(lever(path), word));
  return next;
}

Rules Rules::number(const std::string& path, double value) const {
  Rules next = *this;
  next.settings_.set(lever(path), {.number = value});
  return next;
}

Rules Rules::sessions(const std::string& path, std::vector<int> list) const {
  Rules next = *this;
  next.settings_.set(lever(path), {.sessions = std::move(list)});
  return next;
}

Rules Rules::every_session(const std::string& path) const {
  Rules next = *this;
  next.settings_.set(lever(path), {.every = true});
  return next;
}

const Parameter& parameter(const std::string& name) {
  const Parameter* found = find_parameter(name);
  if (!found) throw std::runtime_error("no parameter " + name);
  return *found;
}

ParameterSet assume(const std::map<std::string, double>& values, ParameterSet from) {
  for (const auto& [name, value] : values) from.set(parameter(name), value);
  return from;
}

Rules oewg_ii() { return {}; }

Rules oewg_i() {
  return Rules()
      .number("process.sessions", 3)
      .sessions("process.reports", {3})
      .choose("modality.accreditation.rule", "ecosoc_only")
      .choose("modality.accreditation.naming", "anonymous")
      .choose("modality.accreditation.validity", "lapses")
      .sessions("modality.voice.consultations", {2})
      .choose("modality.voice.speaking", "none")
      .number("modality.voice.slot_share", 0)
      .number("process.opening_quarrel", 0.30);
}

Rules gge() {
  return Rules()
      .number("process.sessions", 4)
      .sessions("process.reports", {4})
      .choose("modality.accreditation.rule", "closed")
      .sessions("modality.voice.consultations", {})
      .choose("modality.voice.speaking", "none")
      .number("modality.voice.slot_share", 0)
      .choose("modality.decision.room", "closed")
      .number("modality.access.document_lead_weeks", 0)
      .number("process.stake", -0.25)
      .number("process.opening_quarrel", 0);
}

Rules ahc() {
  return Rules()
      .number("process.sessions", 7)
      .sessions("process.reports", {7})
      .choose("modality.accreditation.naming", "public")
      .choose("modality.accreditation.dispute", "majority")
      .choose("modality.voice.speaking", "per_item")
      .choose("modality.decision.rule", "two_thirds")
      .number("process.opening_quarrel", 0.25);
}

std::map<std::string, Rules> reforms() {
  const std::string accreditation = "modality.accreditation.";
  const Rules base;
  const Rules hybrid =
      base.choose("modality.access.format", "hybrid").number("modality.access.travel_fund", 0.5);
  return {
      {"majority override", base.choose(accreditation + "dispute", "majority")},
      {"two-thirds override", base.choose(accreditation + "dispute", "two_thirds")},
      {"public and reasoned",
       base.choose(accreditation + "naming", "public").number(accreditation + "reasons", 1)},
      {"two objections", base.number(accreditation + "objections_needed", 2)},
      {"lapsing", base.choose(accreditation + "validity", "lapses")},
      {"one window", base.choose(accreditation + "validity", "one_window")},
      {"hybrid and fund", hybrid},
      {"one-off", base.sessions("modality.voice.consultations", {2})},
      {"consultations tripled", base.number("modality.voice.consultations_per_session", 3)},
      {"documents", base.number("modality.access.document_lead_weeks", 6)},
      {"two-thirds rule", base.choose("modality.decision.rule", "two_thirds")},
      {"open registration", base.choose(accreditation + "rule", "open_registration")},
      {"closed", base.choose(accreditation + "rule", "closed")
                     .sessions("modality.voice.consultations", {})
                     .choose("modality.voice.speaking", "none")
                     .number("modality.voice.slot_share", 0)},
      {"all seven", hybrid.choose(accreditation + "dispute", "majority")
                        .choose(accreditation + "naming", "public")
                        .number(accreditation + "reasons", 1)
                        .number("modality.voice.consultations_per_session", 3)
                        .number("modality.access.document_lead_weeks", 6)
                        .choose("modality.voice.speaking", "per_item")},
  };
}

std::vector<Arm> arms_of(const std::map<std::string, Rules>& rules, const ParameterSet& parameters,
                         const std::vector<std::uint8_t>& member) {
  std::vector<Arm> arms;
  for (const auto& [name, settings] : rules)
    arms.push_back({name, settings.settings(), parameters, member});
  return arms;
}

}  // namespace plenary::models::testing
