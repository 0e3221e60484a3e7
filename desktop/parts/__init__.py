"""Parts that pages are put together from, too large to stand in the page itself."""
