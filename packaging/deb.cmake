# The Debian package: what `cmake --install` installs, a manual page and the change log, with the
# libraries it needs looked up by dpkg-shlibdeps. `./run package` calls cpack.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Plenary maintainers <maintainers@plenary.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "simulate how rules of participation shape UN negotiations")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Plenary simulates the cyber negotiations of 2019 to 2025 on the 193 member
states and 120 stakeholder organisations, under the rules they had and under
reforms of them, and compares the outcomes with their uncertainty.
Results are HDF5 files that netCDF, xarray and R read.")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
install(FILES ${PROJECT_BINARY_DIR}/debian/changelog.gz DESTINATION share/doc/plenary OPTIONAL)
install(FILES ${PROJECT_BINARY_DIR}/debian/plenary.1.gz DESTINATION share/man/man1 OPTIONAL)
include(CPack)
