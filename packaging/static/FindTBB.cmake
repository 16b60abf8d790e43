# oneTBB as an archive, which Debian does not have: packaging/onetbb.sh builds it.
include(FindPackageHandleStandardArgs)
find_path(TBB_INCLUDE_DIR oneapi/tbb.h)
find_library(TBB_ARCHIVE libtbb.a)
find_package_handle_standard_args(TBB REQUIRED_VARS TBB_ARCHIVE TBB_INCLUDE_DIR)
if(NOT TARGET TBB::tbb)
  find_package(Threads REQUIRED)
  add_library(TBB::tbb STATIC IMPORTED)
  set_target_properties(TBB::tbb PROPERTIES IMPORTED_LOCATION ${TBB_ARCHIVE}
    INTERFACE_INCLUDE_DIRECTORIES ${TBB_INCLUDE_DIR})
  target_link_libraries(TBB::tbb INTERFACE Threads::Threads)
endif()
