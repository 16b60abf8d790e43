#include "analysis/report/wording.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace plenary::analysis::wording {
namespace {

using Question = std::pair<std::string_view, std::string_view>;

constexpr std::array<Question, 6> kQuestions = {{
    {"access", "whether those admitted are heard"},
    {"active_bodies", "what they achieve in the room"},
    {"active_share", "what they achieve in the room"},
    {"agreement", "what the reports contain"},
    {"ambition", "what states do with the text"},
    {"knowledge_error", "what states do with what they know"},
}};

constexpr std::string_view kOtherwise =
    "what the model leaves out, such as closed informal rooms or language that organisations table";

constexpr std::array<std::string_view, 10> kTooMuch = {
    "prove",  "proves", "proved",  "proven",     "proof",
    "causes", "caused", "causing", "would have", "guarantees"};

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));
}

std::string lowered(std::string_view text) {
  std::string result;
  for (const char c : text)
    result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

bool has_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
    if ((at == 0 || !is_letter(text, at - 1)) && !is_letter(text, at + words.size())) return true;
  return false;
}

}  // namespace

std::string_view open_question(const std::string& measure) {
  for (const auto& [name, question] : kQuestions)
    if (name == measure) return question;
  return kOtherwise;
}

std::vector<std::string_view> phrases() {
  std::vector<std::string_view> all = {
      kInThisModel, kBringsAbout,     kMore,        kFewer,       kRaises,     kLowers,
      kBy,          kOverAssumptions, kPerhaps,     kDoesNotMove, kByLessThan, kSmallest,
      kPartly,      kSignHeld,        kStayedBelow, kOf,          kDraws,      kSaysNothing,
      kTextWiring,  kOtherwise,       kPairsOfDraws};
  for (const auto& [name, question] : kQuestions) all.push_back(question);
  return all;
}

bool claims_too_much(std::string_view sentence) {
  const std::string text = lowered(sentence);
  for (const auto words : kTooMuch)
    if (has_words(text, words)) return true;
  return has_words(text, "cause");
}

}  // namespace plenary::analysis::wording
