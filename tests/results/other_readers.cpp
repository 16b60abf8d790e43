#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

bool runs(const std::string& command) { return std::system(command.c_str()) == 0; }

const std::string kPython = "/usr/bin/python3";

fs::path script() { return fs::path(PLENARY_SOURCE_DIR) / "tests/results/other_readers.py"; }

TEST(OtherReaders, OfPythonFindEverythingInAFile) {
  if (!runs(kPython + " -c 'import h5py, netCDF4, xarray' 2>/dev/null"))
    GTEST_SKIP() << "python3-h5py, -netcdf4 and -xarray are not installed";
  const TemporaryDirectory directory;
  EXPECT_TRUE(
      runs(kPython + " " + script().string() + " " + write_study(study(), directory).string()));
}

TEST(OtherReaders, OpenAShardToo) {
  if (!runs(kPython + " -c 'import h5py, netCDF4, xarray' 2>/dev/null"))
    GTEST_SKIP() << "python3-h5py, -netcdf4 and -xarray are not installed";
  const TemporaryDirectory directory;
  const auto shards = write_shards(study(), directory.path(), {0, 2}, 1);
  EXPECT_TRUE(runs(kPython + " " + script().string() + " " + shards[0].string() + " shard"));
}

TEST(OtherReaders, OfNetcdfListTheFile) {
  if (!runs("ncdump >/dev/null 2>&1 -h nothing; test $? -ne 127")) GTEST_SKIP() << "no ncdump";
  const TemporaryDirectory directory;
  const std::string file = write_study(study(), directory).string();
  EXPECT_TRUE(runs("ncdump " + file +
                   " | grep -q 'double ambition(draw, arm, replicate, "
                   "session, item)'"));
}

}  // namespace
}  // namespace plenary::results::test
