# Shared by bin/run, bin/test, bin/dev and bin/steadier. Finds or installs what the build needs, says so, does nothing twice.
