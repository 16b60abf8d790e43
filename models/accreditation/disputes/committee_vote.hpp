#pragma once

#include "models/accreditation/disputes/dispute.hpp"

namespace plenary::models {

/// The members present, objectors included, vote on each refused organisation. Variants differ
/// in the majority they ask for.
class CommitteeVote : public Dispute {
 public:
  bool votes() const override { return true; }
  Ruling settle(const DisputeView& view, std::size_t stakeholder) const override;

 protected:
  explicit CommitteeVote(const ParameterSet& parameters);

 private:
  virtual bool carried(int yes, int no) const = 0;
  double inclination(const DisputeView& view, std::size_t state, std::size_t stakeholder) const;

  double base_, alignment_, value_, fatigue_, hostility_, criticism_, spread_, band_;
};

}  // namespace plenary::models
