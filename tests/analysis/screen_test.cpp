#include "analysis/report/screen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

const Heading kHeading{"OEWG on ICT security 2021–2025", 38};

TEST(Screen, Draft) {
  const auto c = compare(synthetic::by_hand());
  std::cout << screen(c, kHeading, {100}) << "\n=====\n"
            << screen(c, kHeading, {130}) << "\n====\n";
  std::cout << screen(c, kHeading, {80, Charset::ascii, Colour::off, Show::all}) << "\n====\n";
  std::cout << markdown(c, kHeading, Show::all);
}

}  // namespace
}  // namespace plenary::analysis
