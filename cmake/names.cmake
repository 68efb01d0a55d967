# The table of language and country names is generated at build time (see generate_names.cpp).
