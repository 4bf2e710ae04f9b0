"""Makes letterheads as offices have them, to be used as templates.

usage: make_template.py FILE [PLACE=TEXT...]

A letterhead as WPS and the Chinese Word write it: styles whose ids are numbers and letters, a head on the first page
(红头) and another header behind it, a table with who gets a copy behind the place of
the document, and {正文} split over several runs. PLACE=TEXT puts a text elsewhere: `head`, `header`, `footer`, `body`,
`behind`; an empty one leaves it out.
"""

import sys
import zipfile

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
DATED = (1980, 1, 1, 0, 0, 0)

STYLES = f"""{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
w:eastAsia="宋体" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>\
</w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl \
w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts \
w:eastAsia="仿宋"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="240" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>\
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:color w:val="1F3864"/><w:sz w:val="40"/></w:rPr>\
</w:style>
<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" \
w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>\
</w:style>
<w:style w:type="table" w:styleId="a3"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/><w:tblPr><w:tblBorders>\
<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" \
w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" \
w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>
<w:style w:type="character" w:styleId="Lead"><w:name w:val="Another Lead"/></w:style>
</w:styles>"""


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def page_number():
    return ('<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
            '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>')


def parts(places):
    centred = '<w:jc w:val="center"/>'
    red = '<w:color w:val="FF0000"/><w:sz w:val="72"/><w:szCs w:val="72"/>'
    small = '<w:sz w:val="18"/>'
    head = paragraph(run(places["head"], red), properties='<w:spacing w:line="1200" w:lineRule="exact"/>' + centred)
    number = paragraph(run("路督〔{年"), run("份}〕"), run("{"), run("期", "<w:b/>"), run("号}"), run("号　　{日期}"),
                       properties='<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="FF0000"/></w:pBdr>'
                                  + centred)
    body = places["body"]
    place = paragraph(run(body[:2]), '<w:proofErr w:type="spellStart"/>', run(body[2:])) if body else ""
    behind = ""
    if places["behind"]:
        behind = ('<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol '
                  'w:w="8844"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>'
                  + paragraph(run(places["behind"])) + "</w:tc></w:tr></w:tbl>" + paragraph())
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/>'
               '<w:footerReference w:type="default" r:id="rId9"/><w:footerReference w:type="first" r:id="rId9"/>'
               '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" '
               'w:header="851" w:footer="992" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="425"/><w:titlePg/>'
               '<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>')
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
                               'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Default Extension="xml" ContentType="application/xml"/>'
                               f'<Override PartName="/word/document.xml" ContentType="{OFFICE}document.main+xml"/>'
                               f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}styles+xml"/>'
                               f'<Override PartName="/word/header1.xml" ContentType="{OFFICE}header+xml"/>'
                               f'<Override PartName="/word/header2.xml" ContentType="{OFFICE}header+xml"/>'
                               f'<Override PartName="/word/footer1.xml" ContentType="{OFFICE}footer+xml"/></Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                       f'<Relationship Id="rId1" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{RELATION}styles" Target="styles.xml"/>'
            f'<Relationship Id="rId7" Type="{RELATION}header" Target="header1.xml"/>'
            f'<Relationship Id="rId8" Type="{RELATION}header" Target="header2.xml"/>'
            f'<Relationship Id="rId9" Type="{RELATION}footer" Target="footer1.xml"/></Relationships>',
        "word/document.xml": f"{XML}<w:document {W}><w:body>{head}{number}{place}{behind}{section}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "word/header1.xml": f'{XML}<w:hdr {W}>{paragraph(run(places["header"], small), properties=centred)}</w:hdr>',
        "word/header2.xml": f"{XML}<w:hdr {W}>{paragraph()}</w:hdr>",
        "word/footer1.xml": f'{XML}<w:ftr {W}>{paragraph(page_number(), properties=centred)}'
                            f'{paragraph(run(places["footer"], small), properties=centred)}</w:ftr>',
    }


def main():
    places = {"head": "路桥区政府督查室", "header": "路桥督查 第{期号}期", "footer": "数据校验码：{数据校验码}", "body": "{正文}",
              "behind": "抄送：区委办公室、区人大常委会办公室。"}
    for argument in sys.argv[2:]:
        place, text = argument.split("=", 1)
        places[place] = text
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts(places).items():
            package.writestr(zipfile.ZipInfo(name, DATED), xml)


if __name__ == "__main__":
    main()
