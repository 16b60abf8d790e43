#include "analysis/drawing/svg.hpp"

#include <fmt/format.h>

namespace plenary::analysis::drawing {
namespace {

/// Two decimals and no negative zero.
std::string number(double value) {
  const std::string text = fmt::format("{:.2f}", value);
  return text == "-0.00" ? "0.00" : text;
}

std::string points(const std::vector<Point>& list) {
  std::string text;
  for (const Point& point : list)
    text += (text.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
  return text;
}

std::string painted(const Fill& fill) {
  const std::string opacity =
      fill.opacity < 1 ? fmt::format(" fill-opacity=\"{}\"", number(fill.opacity)) : "";
  return fmt::format("fill=\"{}\"{}", fill.colour, opacity);
}

std::string drawn(const Stroke& stroke) {
  const std::string dashes =
      stroke.dashes.empty() ? "" : fmt::format(" stroke-dasharray=\"{}\"", stroke.dashes);
  return fmt::format("stroke=\"{}\" stroke-width=\"{}\"{}", stroke.colour, number(stroke.width),
                     dashes);
}

std::string name_of(Anchor anchor) {
  if (anchor == Anchor::middle) return "middle";
  return anchor == Anchor::end ? "end" : "start";
}

}  // namespace

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      result += c;
  }
  return result;
}

Svg::Svg(double width, double height) : width_(width), height_(height) {}

void Svg::line(Point from, Point to, const Stroke& stroke) {
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>\n", number(from.x),
                       number(from.y), number(to.x), number(to.y), drawn(stroke));
}

void Svg::rectangle(Point corner, double width, double height, const Fill& fill) {
  body_ +=
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n", number(corner.x),
                  number(corner.y), number(width), number(height), painted(fill));
}

void Svg::circle(Point centre, double radius, const Fill& fill) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>\n", number(centre.x),
                       number(centre.y), number(radius), painted(fill));
}

void Svg::polygon(const std::vector<Point>& corners, const Fill& fill) {
  body_ += fmt::format("<polygon points=\"{}\" {}/>\n", points(corners), painted(fill));
}

void Svg::curve(const std::vector<Point>& list, const Stroke& stroke) {
  body_ += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke-linejoin=\"round\" {}/>\n",
                       points(list), drawn(stroke));
}

void Svg::text(Point at, const std::string& words, const Type& type) {
  const std::string weight = type.weight == Weight::bold ? " font-weight=\"bold\"" : "";
  body_ += fmt::format(
      "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"{}>{}</text>\n",
      number(at.x), number(at.y), number(type.size), type.colour, name_of(type.anchor), weight,
      escaped(words));
}

std::string Svg::document(const std::string& description) const {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
      "viewBox=\"0 0 {0} {1}\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\" "
      "role=\"img\">\n<desc>{2}</desc>\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{3}</svg>\n",
      number(width_), number(height_), escaped(description), body_);
}

}  // namespace plenary::analysis::drawing
