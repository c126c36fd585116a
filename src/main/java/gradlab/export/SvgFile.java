package gradlab.export;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Writes SVG. Letters are outlines, since the program's typeface stands on no other machine and
 * most programs ignore one that is embedded; title and description are text.
 */
final class SvgFile {
    private static final String SPACE = "http://www.w3.org/2000/svg";
    private static final int DIGITS = 3;

    private SvgFile() {}

    static void write(ExportedPicture picture, OutputStream out) throws IOException {
        PngImages.register();
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("GradLab");
        context.setPrecision(DIGITS);
        SVGGraphics2D surface = new SVGGraphics2D(context, true);
        surface.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
        picture.draw(surface);
        Element root = surface.getRoot();
        root.setAttribute("viewBox", "0 0 " + picture.width() + " " + picture.height());
        root.setAttribute("role", "img");
        root.insertBefore(text(document, "desc", picture.words()), root.getFirstChild());
        root.insertBefore(text(document, "title", picture.title()), root.getFirstChild());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        surface.stream(root, writer, true, false);
        writer.flush();
    }

    private static Element text(Document document, String name, String words) {
        Element element = document.createElementNS(SPACE, name);
        element.setTextContent(words);
        return element;
    }

    private static Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SPACE, "svg", null);
        } catch (ParserConfigurationException | DOMException e) {
            throw new IOException("This Java cannot write SVG files", e);
        }
    }
}
