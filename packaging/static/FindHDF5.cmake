# HDF5 from Debian's archives. CMake's own module would also link what the drivers for remote files
# want (curl, OpenSSL); a program that opens none never meets them.
include(FindPackageHandleStandardArgs)
find_path(HDF5_INCLUDE_DIR hdf5.h PATH_SUFFIXES hdf5/serial)
find_library(HDF5_ARCHIVE libhdf5.a PATH_SUFFIXES hdf5/serial)
find_library(HDF5_HL_ARCHIVE libhdf5_hl.a PATH_SUFFIXES hdf5/serial)
find_library(SZ_ARCHIVE libsz.a)
find_library(AEC_ARCHIVE libaec.a)
find_package_handle_standard_args(HDF5 REQUIRED_VARS
  HDF5_ARCHIVE HDF5_HL_ARCHIVE SZ_ARCHIVE AEC_ARCHIVE HDF5_INCLUDE_DIR)
if(NOT TARGET hdf5::hdf5)
  find_package(ZLIB REQUIRED)
  # As archives of their own, so that CMake links each behind whatever calls it.
  add_library(hdf5::hdf5 STATIC IMPORTED)
  set_target_properties(hdf5::hdf5 PROPERTIES IMPORTED_LOCATION ${HDF5_ARCHIVE}
    INTERFACE_INCLUDE_DIRECTORIES ${HDF5_INCLUDE_DIR})
  target_link_libraries(hdf5::hdf5 INTERFACE ${SZ_ARCHIVE} ${AEC_ARCHIVE} ZLIB::ZLIB ${CMAKE_DL_LIBS})
  add_library(hdf5::hdf5_hl STATIC IMPORTED)
  set_target_properties(hdf5::hdf5_hl PROPERTIES IMPORTED_LOCATION ${HDF5_HL_ARCHIVE})
  target_link_libraries(hdf5::hdf5_hl INTERFACE hdf5::hdf5)
endif()
