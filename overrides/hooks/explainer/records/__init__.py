"""What somebody wrote: read, typed, and checked against each other. It knows neither HTML nor MkDocs."""
