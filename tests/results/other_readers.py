"""Opens a file of the invented study with h5py, netCDF4 and xarray and checks what they see."""

import math
import sys

import h5py
import netCDF4
import numpy
import xarray

path = sys.argv[1]
is_shard = len(sys.argv) > 2


def value_at(draw, replicate, arm, i):
    key = ((draw * 1009 + replicate) * 31 + arm) * 101 + i
    return math.nan if key % 7 == 0 else math.sqrt(key)


def written(draw, replicate):
    """A shard of the test holds blocks 0 and 2: the first 64 replicates of draws 0 and 1."""
    return not is_shard or (draw < 2 and replicate < 64)


def expected(offset, width):
    values = numpy.full((3, 2, 70, width), math.nan)
    for draw in range(3):
        for arm in range(2):
            for replicate in range(70):
                if written(draw, replicate):
                    values[draw, arm, replicate] = [
                        value_at(draw, replicate, arm, offset + i) for i in range(width)
                    ]
    return values


ambition = expected(4, 12).reshape(3, 2, 70, 4, 3)
attending = expected(0, 4).astype("f4")

with h5py.File(path) as f:
    assert f["ambition"].fletcher32 and f["ambition"].shuffle
    assert f["ambition"].compression == "gzip"
    assert numpy.array_equal(f["ambition"][:], ambition, equal_nan=True)
    assert f["attending"].dtype == numpy.float32
    assert numpy.array_equal(f["attending"][:], attending, equal_nan=True)
    for name in ("attending", "ambition", "access"):
        assert all(len(dim) == 1 for dim in f[name].dims), name
        assert math.isnan(f[name].attrs["_FillValue"])
        assert f[name].attrs["_FillValue"].dtype == f[name].dtype
    assert f.attrs["title"] == "An invented study" and f.attrs["seed"] == 42

with netCDF4.Dataset(path) as f:
    assert {name: len(dim) for name, dim in f.dimensions.items()} == {
        "draw": 3, "arm": 2, "replicate": 70, "session": 4, "item": 3}
    declared = ["draw", "arm", "replicate", "session", "item", "attending", "ambition", "access"]
    assert list(f.variables) == declared
    assert f["ambition"].dimensions == ("draw", "arm", "replicate", "session", "item")
    assert list(f["arm"][:]) == ["as it was", "réforme – 改革"]
    if not is_shard:
        assert str(f["scenario/as it was"][...]).startswith("schema = 1")
        assert f["parameters/objections.distance"].dimensions == ("draw", "arm")
        assert f["parameters/bias"][:].tolist() == [1, 0.5, -0.25]

with xarray.open_dataset(path, engine="netcdf4") as data:
    reform = data["ambition"].sel(arm="réforme – 改革", item="law", session=2)
    assert numpy.array_equal(reform.values, ambition[:, 1, :, 1, 2], equal_nan=True)
    assert data["attending"].attrs["units"] == "organisations"
