#pragma once

#include <string>

namespace plenary::analysis {

/// The text with nothing but ASCII: signs of the tables and of typography are spelled, Latin
/// letters lose their accents, anything else becomes a question mark.
std::string in_ascii(const std::string& text);

}  // namespace plenary::analysis
