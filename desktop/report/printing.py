"""The report on a printer: the system's dialogs, and the pages they ask for."""

from collections.abc import Callable

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from desktop.i18n import translate
from desktop.report.options import ReportOptions
from desktop.report.pages import Pages, paint_page
from desktop.report.paper import RESOLUTION, page_layout

#: Lays the report out for the sheets of a printer.
LayOut = Callable[[QPageLayout], Pages]


def printer_for(options: ReportOptions, title: str) -> QPrinter:
    """Return the system's printer, set to the paper of the options."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setDocName(title)
    printer.setCreator("Youyu")
    printer.setPageLayout(page_layout(options))
    printer.setFullPage(True)
    return printer


def open_preview(printer: QPrinter, lay_out: LayOut, parent: QWidget) -> None:
    """Show the report as the printer would print it; it can be printed from there."""
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(translate("ReportWindow", "Print preview"))
    dialog.resize(parent.size())
    dialog.paintRequested.connect(lambda asked: print_pages(asked, lay_out))
    dialog.exec()
    dialog.deleteLater()


def ask_and_print(printer: QPrinter, lay_out: LayOut, parent: QWidget) -> bool:
    """Ask for printer and pages, print, and return whether it was done."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("ReportWindow", "Print the report"))
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if wanted:
        print_pages(printer, lay_out)
    return wanted


def print_pages(printer: QPrinter, lay_out: LayOut) -> None:
    """Print the pages asked for, laid out for the sheet that the printer has."""
    printer.setFullPage(True)
    pages = lay_out(printer.pageLayout())
    first = max(printer.fromPage(), 1) - 1
    last = min(printer.toPage() or pages.count, pages.count)
    painter = QPainter(printer)
    if not painter.isActive():
        return
    scale = printer.resolution() / RESOLUTION
    for number in range(first, last):
        if number > first:
            printer.newPage()
        painter.save()
        painter.scale(scale, scale)
        paint_page(painter, pages, number)
        painter.restore()
    painter.end()
