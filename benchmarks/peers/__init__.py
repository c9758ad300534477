"""The same small voting bot, as a competent user of each library writes it after reading its documentation."""
