#include "analysis/compare/elements.hpp"

#include <algorithm>

namespace plenary::analysis {
namespace {

/// Labels of an element along every axis, e.g. "norms"; empty without axes.
std::string place(const Column& column, std::size_t index) {
  std::string text;
  std::size_t rest = index;
  for (auto axis = column.axes.rbegin(); axis != column.axes.rend(); ++axis) {
    text = axis->labels[rest % axis->labels.size()] + (text.empty() ? "" : ", ") + text;
    rest /= axis->labels.size();
  }
  return text;
}

/// "civil_society" → "civil society".
std::string spoken(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

Element element_of(const Column& column, std::size_t index) {
  Element element{column.measure, column.measure.name, index};
  const std::string where = place(column, index);
  if (where.empty()) return element;
  element.measure.name += "[" + where + "]";
  element.measure.label += ": " + spoken(where);
  return element;
}

bool is_compared(const Column& column) {
  return column.measure.standing != Standing::context && !column.runs_along("session");
}

}  // namespace

std::vector<Element> compared_elements(const Study& study) {
  std::vector<Element> elements;
  for (const Column& column : study.columns)
    for (std::size_t i = 0; is_compared(column) && i < column.width(); ++i)
      elements.push_back(element_of(column, i));
  return elements;
}

}  // namespace plenary::analysis
