new pym.Parent("pym-frame", "SITE/zhuzhou/en/embed/care/", { title: "A figure" });
