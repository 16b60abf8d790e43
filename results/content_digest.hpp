#pragma once

#include <functional>
#include <string>
#include <vector>

#include "results/blocks.hpp"
#include "results/description.hpp"

namespace plenary::results {

/// Values of one variable in one block, in memory order: draw, arm, replicate, then its own axes.
using ReadBlock = std::function<std::vector<double>(const Variable&, const Block&)>;

/// SHA-256 over a description without its attributes and over the recorded values: what digest()
/// computes of a file, for whoever has the same content in memory. 64 hexadecimal digits.
std::string content_digest(const Description& description, const ReadBlock& read);

}  // namespace plenary::results
