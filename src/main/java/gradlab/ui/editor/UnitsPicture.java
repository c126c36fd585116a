package gradlab.ui.editor;

import gradlab.diagram.DiagramSource;
import gradlab.diagram.DiagramStyle;
import gradlab.diagram.DiagramSubject;
import gradlab.diagram.NetworkDiagram;
import gradlab.ui.drawing.Picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The units of the network as of now.
 *
 * @param source makes the diagram, on the drawing thread
 */
record UnitsPicture(DiagramSource source, DiagramSubject subject, DiagramStyle style)
        implements Picture<NetworkDiagram> {
    @Override
    public int pixelWidth() {
        return (int) Math.ceil(style.width() * style.density());
    }

    @Override
    public int pixelHeight() {
        return (int) Math.ceil(style.height() * style.density());
    }

    @Override
    public NetworkDiagram draw(BufferedImage image) {
        NetworkDiagram diagram = source.of(subject, style);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(style.density(), style.density());
            diagram.draw(g2, style);
        } finally {
            g2.dispose();
        }
        return diagram;
    }
}
