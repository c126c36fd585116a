package gradlab.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

import java.io.IOException;
import java.io.OutputStream;

/** Writes PDF, one page as large as the picture; letters are outlines, as in {@link SvgFile}. */
final class PdfFile {
    // A logical pixel is 1/96 inch, a point 1/72.
    private static final float POINTS = 0.75f;

    private PdfFile() {}

    static void write(ExportedPicture picture, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle(picture.title());
            about.setSubject(picture.words());
            about.setCreator("GradLab");
            PDPage page =
                    new PDPage(
                            new PDRectangle(picture.width() * POINTS, picture.height() * POINTS));
            document.addPage(page);
            PdfBoxGraphics2D surface =
                    new PdfBoxGraphics2D(document, picture.width(), picture.height());
            picture.draw(surface);
            surface.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS, POINTS));
                content.drawForm(surface.getXFormObject());
            }
            document.save(out);
        }
    }
}
