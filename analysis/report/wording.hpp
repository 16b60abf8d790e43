#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::analysis::wording {

// Every phrase a finding can be made of. What a sentence says besides comes from the data: titles
// of arms, labels of measures, numbers. The tests read all of it for words that claim too much.
inline constexpr std::string_view kInThisModel = "In this model, ";
inline constexpr std::string_view kBringsAbout = " brings about ";
inline constexpr std::string_view kMore = " more ";
inline constexpr std::string_view kFewer = " fewer ";
inline constexpr std::string_view kRaises = " raises ";
inline constexpr std::string_view kLowers = " lowers ";
inline constexpr std::string_view kBy = " by about ";
inline constexpr std::string_view kOverAssumptions = " over assumptions";
inline constexpr std::string_view kPerhaps = ", perhaps by less than matters";
inline constexpr std::string_view kDoesNotMove = " moves ";
inline constexpr std::string_view kByLessThan = " by less than ";
inline constexpr std::string_view kSmallest = ", the smallest change that matters";
inline constexpr std::string_view kPartly = ", partly because of the wiring (assumption): ";
inline constexpr std::string_view kSignHeld = "; the sign held in ";
inline constexpr std::string_view kStayedBelow = "; the change stayed below that in ";
inline constexpr std::string_view kOf = " of ";
inline constexpr std::string_view kDraws = " draws";
inline constexpr std::string_view kPairsOfDraws = " pairs of draws";
inline constexpr std::string_view kSaysNothing = "; it says nothing about ";

/// How the text is wired, said in the same breath as that it does not move.
inline constexpr std::string_view kTextWiring =
    "the least ambitious state present decides and little of a position can be learnt, one "
    "expert signal is as good as another, attention is scarce, consultations stay open to bodies "
    "that are refused, and organisations table no language";

/// What a finding about this measure leaves open.
std::string_view open_question(const std::string& measure);

/// All phrases, those of open_question included.
std::vector<std::string_view> phrases();

/// True if a sentence claims more than a model can: it proves, causes, or tells what would have
/// been. Whole words, whatever their case.
bool claims_too_much(std::string_view sentence);

}  // namespace plenary::analysis::wording
