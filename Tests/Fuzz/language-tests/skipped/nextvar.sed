# There is no package.loaded to spare.
/package\.loaded/s/package\.loaded\[n\]/_ENV[n]/
# There is no io library, so no userdata of its.
s/\[io\.stdin\]/[tostring]/
