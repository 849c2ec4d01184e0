"""The pages, in the order of the routes: a file each, with what it may be asked and the value it shows."""

from reportedly.web.page import Page
from reportedly.web.pages import actors, article, articles, search, timeline

PAGES = (
    Page("/articles", "articles.html", articles.Asked, articles.answer),
    Page("/articles/{id}", "article.html", article.Asked, article.answer),
    Page("/timeline", "timeline.html", timeline.Asked, timeline.answer),
    Page("/search", "search.html", search.Asked, search.answer),
    Page("/actors", "actors.html", actors.Asked, actors.answer),
)
