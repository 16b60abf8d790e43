#pragma once

#include <string>
#include <vector>

namespace plenary::analysis::drawing {

struct Point {
  double x = 0;
  double y = 0;
};

struct Stroke {
  std::string colour = "#222222";
  double width = 1;
  std::string dashes = {};  ///< e.g. "4 3"
};

struct Fill {
  std::string colour = "#222222";
  double opacity = 1;
};

enum class Anchor { start, middle, end };
enum class Weight { normal, bold };

struct Type {
  double size = 12;
  std::string colour = "#222222";
  Anchor anchor = Anchor::start;
  Weight weight = Weight::normal;
};

/// Text fit to stand in XML: markup escaped, control characters left out.
std::string escaped(const std::string& text);

/// A drawing that grows mark by mark and is written out as one SVG document. The same marks give
/// the same bytes: coordinates have two decimals, nothing depends on place or time.
class Svg {
 public:
  Svg(double width, double height);

  void line(Point from, Point to, const Stroke& stroke);
  void rectangle(Point corner, double width, double height, const Fill& fill);
  void circle(Point centre, double radius, const Fill& fill);
  void polygon(const std::vector<Point>& corners, const Fill& fill);
  void curve(const std::vector<Point>& points, const Stroke& stroke);
  void text(Point at, const std::string& words, const Type& type = {});

  double width() const { return width_; }
  double height() const { return height_; }

  /// The whole document, with `description` for readers who cannot see it.
  std::string document(const std::string& description) const;

 private:
  double width_;
  double height_;
  std::string body_;
};

}  // namespace plenary::analysis::drawing
