"""What each subcommand of the command line does, by topic."""
