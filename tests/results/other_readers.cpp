#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

bool runs(const std::string& command) { return std::system(command.c_str()) == 0; }

const std::string kPython = "/usr/bin/python3";

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

/// other_readers.py on a file, as a line for the shell.
std::string reading(const fs::path& file) {
  return kPython + " " + quoted(fs::path(PLENARY_SOURCE_DIR) / "tests/results/other_readers.py") +
         " " + quoted(file);
}

TEST(OtherReaders, OfPythonFindEverythingInAFile) {
  if (!runs(kPython + " -c 'import h5py, netCDF4, xarray' 2>/dev/null"))
    GTEST_SKIP() << "python3-h5py, -netcdf4 and -xarray are not installed";
  const TemporaryDirectory directory;
  EXPECT_TRUE(runs(reading(write_study(study(), directory))));
}

TEST(OtherReaders, OpenAShardToo) {
  if (!runs(kPython + " -c 'import h5py, netCDF4, xarray' 2>/dev/null"))
    GTEST_SKIP() << "python3-h5py, -netcdf4 and -xarray are not installed";
  const TemporaryDirectory directory;
  const auto shards = write_shards(study(), directory.path(), {0, 2}, 1);
  EXPECT_TRUE(runs(reading(shards[0]) + " shard"));
}

TEST(OtherReaders, OfNetcdfListTheFile) {
  if (!runs("ncdump >/dev/null 2>&1 -h nothing; test $? -ne 127")) GTEST_SKIP() << "no ncdump";
  const TemporaryDirectory directory;
  EXPECT_TRUE(runs("ncdump " + quoted(write_study(study(), directory)) +
                   " | grep -q 'double ambition(draw, arm, replicate, "
                   "session, item)'"));
}

}  // namespace
}  // namespace plenary::results::test
