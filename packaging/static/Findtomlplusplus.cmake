# toml++ as headers alone: Debian has no archive of it.
include(FindPackageHandleStandardArgs)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h)
find_package_handle_standard_args(tomlplusplus REQUIRED_VARS TOMLPLUSPLUS_INCLUDE_DIR)
if(NOT TARGET tomlplusplus::tomlplusplus)
  add_library(tomlplusplus::tomlplusplus INTERFACE IMPORTED)
  target_include_directories(tomlplusplus::tomlplusplus INTERFACE ${TOMLPLUSPLUS_INCLUDE_DIR})
  target_compile_definitions(tomlplusplus::tomlplusplus INTERFACE TOML_HEADER_ONLY=1)
endif()
